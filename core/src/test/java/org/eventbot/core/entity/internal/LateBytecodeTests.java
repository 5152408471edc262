package org.eventbot.core.entity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Hibernate does with entities whose references load late, which a plugin may have. */
class LateBytecodeTests {

    private final SessionFactory sessions = new Configuration()
            .addAnnotatedClass(Shelf.class)
            .addAnnotatedClass(Book.class)
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")
            .setProperty("hibernate.hbm2ddl.auto", "create")
            .buildSessionFactory();

    @AfterEach
    void close() {
        sessions.close();
    }

    @Test
    void isWhatHibernateUses() {
        var services = ((SessionFactoryImplementor) sessions).getServiceRegistry();

        assertThat(services.requireService(BytecodeProvider.class)).isInstanceOf(LateBytecode.class);
    }

    @Test
    void loadsAReferenceWhenItIsAsked() {
        sessions.inTransaction(session -> {
            var shelf = new Shelf(1, "novels");
            session.persist(shelf);
            session.persist(new Book(1, shelf));
            session.persist(new Book(2, shelf));
        });

        var names = sessions.fromSession(session -> {
            var book = session.find(Book.class, 1);
            assertThat(book.shelf).isInstanceOf(HibernateProxy.class);
            assertThat(Hibernate.isInitialized(book.shelf)).isFalse();
            return List.of(book.shelf.name(), session.find(Book.class, 2).shelf.name());
        });

        assertThat(names).containsExactly("novels", "novels");
    }

    @Test
    void refersToARowWithoutReadingIt() {
        sessions.inTransaction(session -> session.persist(new Shelf(1, "novels")));

        sessions.inTransaction(session -> session.persist(new Book(1, session.getReference(Shelf.class, 1))));

        assertThat(sessions.<String>fromSession(
                        session -> session.find(Book.class, 1).shelf.name()))
                .isEqualTo("novels");
    }

    @Entity
    static class Shelf {

        @Id
        private int id;

        private String name;

        protected Shelf() {}

        Shelf(int id, String name) {
            this.id = id;
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    @Entity
    static class Book {

        @Id
        private int id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Shelf shelf;

        protected Book() {}

        Book(int id, Shelf shelf) {
            this.id = id;
            this.shelf = shelf;
        }
    }
}
