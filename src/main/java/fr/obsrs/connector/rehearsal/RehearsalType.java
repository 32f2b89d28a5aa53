package fr.obsrs.connector.rehearsal;

import fr.obsrs.connector.Connector;
import fr.obsrs.connector.ConnectorType;
import fr.obsrs.connector.Source;
import fr.obsrs.connector.Time;
import fr.obsrs.event.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Makes connectors for {@code type=rehearsal}. */
@Singleton
final class RehearsalType implements ConnectorType {
    private static final Duration DEFAULT_PACE = Duration.ofSeconds(6);

    private final Event event;
    private final Time time;

    RehearsalType(Event event, Time time) {
        this.event = event;
        this.time = time;
    }

    @Override
    public String name() {
        return "rehearsal";
    }

    @Override
    public Connector create(Source source) {
        Duration every = source.config().every().orElse(DEFAULT_PACE);
        return new RehearsalConnector(
                new Script(
                        source.name(),
                        UUID.randomUUID().toString(),
                        room -> event.room(room).isPresent()),
                every,
                time);
    }
}
