package org.eventbot.invite;

import jakarta.persistence.QueryHint;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.QueryHints;

/**
 * Locks the rows that a query in SQL finds until the transaction ends. Hibernate adds {@code for update} by itself, in
 * the words of the database, and refuses a row that the transaction read before and somebody changed since; with
 * {@code for update} in the query's own text it would hand out what it read before.
 */
@QueryHints(@QueryHint(name = HibernateHints.HINT_NATIVE_LOCK_MODE, value = "PESSIMISTIC_WRITE"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface ForUpdate {}
