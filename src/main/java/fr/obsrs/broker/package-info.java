/**
 * The embedded Kafka broker, for an installation that names no cluster of its own; nothing else knows it exists, but
 * {@code Main}, which runs one for the word {@code broker}.
 *
 * <p>{@link fr.obsrs.broker.BrokerAddress} chooses its address while the configuration is read, {@code EmbeddedBroker} starts and
 * stops it with the application, {@link fr.obsrs.broker.BrokerProcess} runs one in a process of its own. {@code Broker} is one
 * broker from start to stop, {@code BrokerFolder} decides whether a folder may be used. Only {@code KafkaNode} and
 * {@code MetadataLog} touch Kafka's server classes, so that an installation with a cluster never loads them.
 */
@NullMarked
package fr.obsrs.broker;

import org.jspecify.annotations.NullMarked;
