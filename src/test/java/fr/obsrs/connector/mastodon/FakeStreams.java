package fr.obsrs.connector.mastodon;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The streaming half of a fake server, on a port of its own: events and sockets at {@code /api/v1/streaming}, for one
 * token. Thread-safe.
 */
final class FakeStreams implements AutoCloseable {
    static final String TOKEN = "s3cret";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<HttpServerResponse> streams = new CopyOnWriteArrayList<>();
    private final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile int eventStatus = 200;
    private volatile int socketStatus = 101;
    private volatile String location = "";

    FakeStreams() {
        server = vertx.createHttpServer(new HttpServerOptions().setMaxWebSocketMessageSize(64 << 20))
                .webSocketHandshakeHandler(this::shake)
                .webSocketHandler(this::opened)
                .requestHandler(this::stream)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** What an instance document says. */
    URI url() {
        return URI.create("ws://127.0.0.1:" + server.actualPort());
    }

    /** From now on events are answered with this status. */
    void answersEvents(int status, String redirect) {
        eventStatus = status;
        location = redirect;
    }

    /** From now on sockets are answered with this status. */
    void answersSockets(int status) {
        socketStatus = status;
    }

    /** Tells an event to all who listen. */
    void tell(String event, String payload) {
        raw("event: " + event + "\ndata: " + payload + "\n\n");
        message(Fixtures.JSON
                .createObjectNode()
                .put("event", event)
                .put("payload", payload)
                .toString());
    }

    /** Sends these bytes to all who listen to events. */
    void raw(String bytes) {
        streams.forEach(stream -> stream.write(Buffer.buffer(bytes)));
    }

    /** Sends this message to all who listen on sockets. */
    void message(String text) {
        sockets.forEach(socket -> socket.writeTextMessage(text));
    }

    /** Pings all sockets. */
    void ping() {
        sockets.forEach(socket -> socket.writePing(Buffer.buffer("x")));
    }

    /** Ends all that is open. */
    void hangUp() {
        streams.forEach(stream -> stream.reset());
        streams.clear();
        sockets.forEach(ServerWebSocket::close);
        sockets.clear();
    }

    int listeners() {
        return streams.size() + sockets.size();
    }

    /** What was asked for: way and address, and the token. */
    List<String> asked() {
        return asked;
    }

    /** What came on sockets. */
    List<String> received() {
        return received;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void stream(HttpServerRequest request) {
        asked.add("events " + request.uri() + " " + request.getHeader("Authorization"));
        int status = ("Bearer " + TOKEN).equals(request.getHeader("Authorization")) ? eventStatus : 401;
        HttpServerResponse response = request.response().setStatusCode(status);
        if (status != 200) {
            response.putHeader("Location", location).end("{\"error\":\"no\"}");
            return;
        }
        response.putHeader("Content-Type", "text/event-stream").setChunked(true).write(":)\n");
        streams.add(response);
        response.closeHandler(closed -> streams.remove(response));
    }

    private void shake(ServerWebSocketHandshake handshake) {
        asked.add("socket " + handshake.uri() + " " + handshake.headers().get("Authorization"));
        if (socketStatus == 101
                && ("Bearer " + TOKEN).equals(handshake.headers().get("Authorization"))) {
            handshake.accept();
        } else {
            handshake.reject(socketStatus == 101 ? 401 : socketStatus);
        }
    }

    private void opened(ServerWebSocket socket) {
        socket.textMessageHandler(received::add);
        sockets.add(socket);
        socket.closeHandler(closed -> sockets.remove(socket));
    }
}
