package org.example.karma;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Points extends Repository<Point, UUID> {

    Point save(Point point);

    boolean existsById(UUID id);

    long countByInMonthAndRoomIndexAndPersonIndex(String month, UUID roomIndex, UUID personIndex);

    Optional<Point> findFirstByInMonthAndRoomIndexAndPersonIndex(String month, UUID roomIndex, UUID personIndex);

    @Query("select p.personIndex as person, count(p) as points from KarmaPoint p"
            + " where p.inMonth = :month and p.roomIndex = :roomIndex group by p.personIndex")
    List<Tally> tally(String month, UUID roomIndex);

    @Modifying
    @Query("delete from KarmaPoint p where p.inMonth < :oldest")
    void deleteBefore(String oldest);

    /** How many points somebody has. */
    interface Tally {

        UUID getPerson();

        long getPoints();
    }
}
