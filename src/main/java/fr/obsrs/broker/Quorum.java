package fr.obsrs.broker;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * The brokers that decide together, all on this machine: one for an event, three in trials of a cluster.
 *
 * @param node which of them this is, from 1
 * @param controllerPorts where the controllers listen, in the order of their nodes; the same list in all of them
 */
record Quorum(int node, List<Integer> controllerPorts) {
    Quorum {
        controllerPorts = List.copyOf(controllerPorts);
        if (node < 1 || node > controllerPorts.size()) {
            throw new IllegalArgumentException("Node " + node + " of " + controllerPorts.size());
        }
    }

    static Quorum alone(int controllerPort) {
        return new Quorum(1, List.of(controllerPort));
    }

    boolean isAlone() {
        return controllerPorts.size() == 1;
    }

    int controllerPort() {
        return controllerPorts.get(node - 1);
    }

    /** Copies of each of Kafka's own records. */
    int replicas() {
        return Math.min(3, controllerPorts.size());
    }

    /** {@code id@host:port} of each, as Kafka writes it. */
    String voters() {
        return IntStream.rangeClosed(1, controllerPorts.size())
                .mapToObj(id -> id + "@" + Loopback.address(controllerPorts.get(id - 1)))
                .collect(Collectors.joining(","));
    }

    /** Id for an empty folder. Brokers of one trial must agree on it, so theirs follows from what they all know. */
    String newClusterId() {
        if (isAlone()) {
            return Uuid.randomUuid().toString();
        }
        UUID named = UUID.nameUUIDFromBytes(voters().getBytes(StandardCharsets.UTF_8));
        return new Uuid(named.getMostSignificantBits(), named.getLeastSignificantBits()).toString();
    }
}
