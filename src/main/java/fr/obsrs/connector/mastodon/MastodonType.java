package fr.obsrs.connector.mastodon;

import fr.obsrs.connector.Connector;
import fr.obsrs.connector.ConnectorType;
import fr.obsrs.connector.Http;
import fr.obsrs.connector.Source;
import fr.obsrs.connector.Time;
import fr.obsrs.event.Event;
import fr.obsrs.event.PublicAddress;
import fr.obsrs.event.Room;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes connectors for {@code type=mastodon}. */
@Singleton
final class MastodonType implements ConnectorType {
    private final Event event;
    private final PublicAddress address;
    private final Time time;

    MastodonType(Event event, PublicAddress address, Time time) {
        this.event = event;
        this.address = address;
        this.time = time;
    }

    @Override
    public String name() {
        return "mastodon";
    }

    @Override
    public Connector create(Source source) {
        List<String> hashtags = Stream.concat(
                        event.hashtags().stream(),
                        event.rooms().stream().map(Room::hashtags).flatMap(List::stream))
                .toList();
        URI url = source.requiredUrl();
        Optional<String> token = source.config().token();
        HttpClient client = StreamServer.client();
        return new MastodonConnector(
                new MastodonServer(url, new Http(userAgent(), token), token.isPresent(), time),
                token.map(secret -> at -> new StreamServer(client, at, secret, userAgent())),
                Timeline.of(hashtags),
                new StatusReader(source.name(), url, event::concerns, time),
                Pace.of(source.config().pollEvery()),
                time);
    }

    /** Says who asks, and where that one may be found if it has told us. */
    private String userAgent() {
        String product = "ObsRS-Wall/1.0";
        return address.isGuessed()
                ? product
                : address.find(0)
                        .map(url -> product + " (+" + url.toASCIIString() + ")")
                        .orElse(product);
    }
}
