/**
 * A post comes in: from a network to topic {@code posts}. Owns which sources are read, on which instance, when, how
 * patiently, how far, and what each server's own ids mean; {@link fr.obsrs.connector.Connectors} is its door. In the order
 * of a post: Ownership gives this instance a source, its Keeper starts a Supervisor, that runs the Connector, which hands
 * over to a Delivery. Every network has a sub-package of its own that
 * registers itself as a {@link fr.obsrs.connector.ConnectorType}; nobody imports those.
 */
@NullMarked
package fr.obsrs.connector;

import org.jspecify.annotations.NullMarked;
