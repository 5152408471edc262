package org.visits;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Visits extends Repository<Visit, UUID> {

    Visit save(Visit visit);

    long count();
}
