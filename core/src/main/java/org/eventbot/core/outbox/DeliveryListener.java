package org.eventbot.core.outbox;

/** A plugin's bean that learns what became of what it gave to the {@link Outbox}. */
public interface DeliveryListener {

    /** The plugin's id, as given as owner. */
    String plugin();

    /** Called once per reference, in the transaction that also forgets the entry: write, but talk to no server. */
    void onDelivery(Delivery delivery);
}
