package org.eventbot.invite;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.eventbot.core.json.ForgetfulJson;
import org.eventbot.core.matrix.MatrixId;
import org.eventbot.core.registration.OrderCode;
import org.eventbot.core.registration.Registration;
import org.eventbot.core.vault.Binding;
import org.eventbot.core.vault.Scope;
import org.eventbot.core.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Seals what this plugin's tables hold about people, in the scope of their event, and finds it again. */
@RequiredArgsConstructor
class Seals {

    private static final String TICKETS = "invite.ticket";
    static final String PERSONS = "invite.person";
    static final String ORGANIZERS = "invite.organizer";

    private final Vault vault;
    private final JsonMapper json = ForgetfulJson.mapper().build();

    UUID positionIndex(Scope scope, Registration registration) {
        return positionIndex(scope, registration.order(), registration.position());
    }

    UUID positionIndex(Scope scope, OrderCode order, int position) {
        return vault.index(scope, TICKETS, order.value() + "#" + position);
    }

    UUID personIndex(Scope scope, MatrixId person) {
        return vault.index(scope, PERSONS, person.value());
    }

    UUID organizerIndex(Scope scope, MatrixId person) {
        return vault.index(scope, ORGANIZERS, person.value());
    }

    /** Whether anything of the event can be read still. */
    boolean isOpen(Scope scope) {
        return vault.isOpen(scope);
    }

    byte[] seal(Ticket ticket, TicketSecret secret) {
        return vault.seal(new Scope(ticket.getEventId()), inTicket(ticket.getId()), json.writeValueAsString(secret));
    }

    /** What the ticket holds; only of an entitled one. */
    TicketSecret open(Ticket ticket) {
        var sealed = ticket.getSealed();
        if (sealed == null) {
            throw new IllegalStateException("A ticket that opens nothing holds nothing");
        }
        String text = vault.unseal(new Scope(ticket.getEventId()), inTicket(ticket.getId()), sealed);
        return json.readValue(text, TicketSecret.class);
    }

    byte[] sealInvited(Scope scope, UUID invitation, MatrixId person) {
        return vault.seal(scope, inInvitation(invitation), person.value());
    }

    /** Where the person of an invitation is forgotten. */
    byte[] sealNobody(Scope scope, UUID invitation) {
        return vault.seal(scope, inInvitation(invitation), "");
    }

    MatrixId openInvited(Invitation invitation) {
        return new MatrixId(vault.unseal(
                new Scope(invitation.getEventId()), inInvitation(invitation.getId()), invitation.getSealed()));
    }

    byte[] sealLinker(Scope scope, UUID link, MatrixId person) {
        return vault.seal(scope, new Binding("invite_link", "linked_by", link), person.value());
    }

    /** The same, for a link that is there. */
    byte[] sealLinker(Link link, MatrixId person) {
        return sealLinker(link.scope(), link.getId(), person);
    }

    /** Who answers for the link. */
    MatrixId openLinker(Link link) {
        return new MatrixId(
                vault.unseal(link.scope(), new Binding("invite_link", "linked_by", link.getId()), link.getLinkedBy()));
    }

    byte[] sealChooser(Link link, MatrixId person) {
        return vault.seal(link.scope(), inDesk(link), person.value());
    }

    /** Who chose the link's desk. */
    MatrixId openChooser(Link link) {
        var sealed = link.getDeskChosenBy();
        if (sealed == null) {
            throw new IllegalStateException("A link without a desk has nobody who chose it");
        }
        return new MatrixId(vault.unseal(link.scope(), inDesk(link), sealed));
    }

    private static Binding inTicket(UUID row) {
        return new Binding("invite_ticket", "sealed", row);
    }

    private static Binding inInvitation(UUID row) {
        return new Binding("invite_invitation", "sealed", row);
    }

    private static Binding inDesk(Link link) {
        return new Binding("invite_link", "desk_chosen_by", link.getId());
    }
}
