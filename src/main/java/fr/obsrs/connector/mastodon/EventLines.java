package fr.obsrs.connector.mastodon;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts {@code text/event-stream} (html.spec.whatwg.org, 9.2.6) into events, however its bytes come in pieces. An event
 * over 1 MiB is left out, and nothing more of it is kept. For one thread.
 */
final class EventLines {
    static final int MOST_BYTES = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private String event = "";
    private boolean first = true;
    private boolean afterReturn;
    private boolean tooLong;

    /** Takes the next bytes; gives the events that end in them. */
    List<StreamEvent> take(ByteBuffer bytes) {
        List<StreamEvent> events = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            boolean ends = next == '\r' || (next == '\n' && !afterReturn);
            if (ends) {
                end(events);
            } else if (next != '\n') {
                keep(next);
            }
            afterReturn = next == '\r';
        }
        return events;
    }

    /** How much of an event is kept until its end comes. */
    int held() {
        return line.size() + data.length();
    }

    private void keep(byte next) {
        if (held() < MOST_BYTES) {
            line.write(next);
        } else {
            tooLong = true;
            data.setLength(0);
        }
    }

    private void end(List<StreamEvent> events) {
        byte[] bytes = line.toByteArray();
        line.reset();
        int start = first && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        first = false;
        String said = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        if (said.isEmpty()) {
            if (!tooLong && data.length() > 0) {
                StreamEvent.of(event, data.substring(0, data.length() - 1)).ifPresent(events::add);
            }
            event = "";
            data.setLength(0);
            tooLong = false;
        } else if (!tooLong) {
            field(said);
        }
    }

    private void field(String said) {
        int colon = said.indexOf(':');
        String name = colon < 0 ? said : said.substring(0, colon);
        String value = colon < 0 ? "" : said.substring(colon + 1);
        value = value.startsWith(" ") ? value.substring(1) : value;
        if (name.equals("event")) {
            event = value;
        } else if (name.equals("data")) {
            data.append(value).append('\n');
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        for (int at = 0; at < BYTE_ORDER_MARK.length; at++) {
            if (at >= bytes.length || bytes[at] != BYTE_ORDER_MARK[at]) {
                return false;
            }
        }
        return true;
    }
}
