/**
 * A post comes in: from a network to topic {@code posts}. Owns which sources are read, when, how patiently, and how far
 * each has been read; {@link fr.obsrs.connector.Connectors} is its door. Every network has a sub-package of its own that
 * registers itself as a {@link fr.obsrs.connector.ConnectorType}; nobody imports those.
 */
@NullMarked
package fr.obsrs.connector;

import org.jspecify.annotations.NullMarked;
