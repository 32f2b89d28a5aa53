/**
 * Posts of our own invention, replayed for as long as one likes: to try the wall without any network, to train
 * moderators, to load it. They are of network {@code rehearsal} wherever they are seen.
 */
@NullMarked
package fr.obsrs.connector.rehearsal;

import org.jspecify.annotations.NullMarked;
