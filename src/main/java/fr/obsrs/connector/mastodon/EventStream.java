package fr.obsrs.connector.mastodon;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Server-sent events of one hashtag: Mastodon's own way. Its greeting is {@code :)}, its sign of life {@code :thump}
 * each 15 s.
 *
 * @param silence after so long without a byte the connection is dead
 */
record EventStream(StreamServer server, String tag, Duration silence) implements Connection {

    @Override
    public void read(Ear ear) throws StreamException, InterruptedException {
        HttpResponse<Chunks> response = server.send(server.events(tag));
        Chunks body = response.body();
        try {
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (response.statusCode() != 200 || !type.startsWith("text/event-stream")) {
                throw StreamException.of(response.statusCode());
            }
            ear.opened();
            EventLines lines = new EventLines();
            while (true) {
                for (ByteBuffer bytes : body.next(silence)) {
                    ear.heard();
                    for (StreamEvent event : lines.take(bytes)) {
                        ear.told(event);
                    }
                }
            }
        } catch (IOException e) {
            throw new StreamException(StreamException.Kind.TROUBLE, String.valueOf(e.getMessage()));
        } finally {
            body.cancel();
        }
    }
}
