package org.visits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity(name = "VisitsVisit")
@Table(name = "visits_visit")
class Visit {

    @Id
    private UUID id = UUID.randomUUID();

    @Version
    private Long version;
}
