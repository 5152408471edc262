package org.eventbot.skeleton;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface Notes extends CrudRepository<Note, UUID> {}
