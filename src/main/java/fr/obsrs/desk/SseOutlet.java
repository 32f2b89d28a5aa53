package fr.obsrs.desk;

import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.http.HttpConnection;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Sends to one client over server-sent events; one event at a time is under way. */
final class SseOutlet implements DeskStream.Outlet {
    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final Sse sse;
    private final long retryMillis;
    private final HttpConnection connection;

    SseOutlet(MultiEmitter<? super OutboundSseEvent> emitter, Sse sse, long retryMillis, HttpConnection connection) {
        this.emitter = emitter;
        this.sse = sse;
        this.retryMillis = retryMillis;
        this.connection = connection;
    }

    @Override
    public boolean isFree() {
        return emitter.requested() > 0;
    }

    @Override
    public void send(String event, String json) {
        OutboundSseEvent.Builder builder = sse.newEventBuilder()
                .name(event)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, json);
        emitter.emit(
                event.equals(DeskStreams.RESET)
                        ? builder.reconnectDelay(retryMillis).build()
                        : builder.build());
    }

    @Override
    public void hangUp() {
        emitter.complete();
        var unused = connection.close();
    }
}
