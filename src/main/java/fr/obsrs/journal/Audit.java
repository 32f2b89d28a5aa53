package fr.obsrs.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.obsrs.decision.Standings;
import fr.obsrs.topic.Replay;
import fr.obsrs.topic.Topic;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Writes the log out, some thousand lines at a time as they are read back from Kafka: what it holds in memory does not
 * grow with the number of decisions. Always reads from the beginning, because the chain begins there. Thread-safe.
 *
 * <p>Whoever takes the lines slowly keeps a thread of the server's meanwhile, for ten minutes at most, or two without
 * taking anything, but no place among those who read back: between two stretches others have it.
 */
@Singleton
class Audit {
    /** How lines are written. */
    enum Format {
        CSV,
        JSON
    }

    /** Some megabytes. */
    private static final int AHEAD = 5_000;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Replay replay;
    private final Standings standings;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final Clock clock;

    Audit(Replay replay, Standings standings, Ledger ledger, ObjectMapper json, Clock clock) {
        this.replay = replay;
        this.standings = standings;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Blocks until all that this instance had folded is written.
     *
     * @throws IOException also when the reader is not done after ten minutes
     */
    void write(Format format, Wanted wanted, OutputStream out) throws IOException {
        Lines lines = new Lines(ledger);
        Chain chain = new Chain();
        Sheet sheet = format == Format.CSV ? new CsvSheet(out) : new JsonSheet(out, json);
        Instant end = clock.instant().plus(LONGEST);
        long all = standings.reached() + 1;
        try {
            sheet.begin();
            long reached = 0;
            while (reached < all) {
                Stretch stretch = stretch(reached, all);
                for (ConsumerRecord<String, byte[]> written : stretch.records()) {
                    Line line = lines.next(written);
                    Chain.Link link = chain.next(line);
                    if (wanted.is(line)) {
                        sheet.add(line, link);
                    }
                    if (clock.instant().isAfter(end)) {
                        throw new IOException("the journal is read too slowly");
                    }
                }
                reached = stretch.end();
            }
            sheet.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** @param end where to go on */
    private record Stretch(List<ConsumerRecord<String, byte[]>> records, long end) {}

    private Stretch stretch(long from, long all) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (Replay.Reader log = replay.open(Topic.DECISIONS, 0)) {
            long to = Math.min(all, Math.max(from, log.first()) + AHEAD);
            log.read(from, to, records::add);
            return new Stretch(records, to);
        }
    }

    private interface Sheet {
        void begin() throws IOException;

        void add(Line line, Chain.Link link);

        void end() throws IOException;
    }

    private record CsvSheet(OutputStream out) implements Sheet {
        @Override
        public void begin() throws IOException {
            out.write(utf8(Csv.MARK + Csv.line(Line.COLUMNS) + Csv.END));
        }

        @Override
        public void add(Line line, Chain.Link link) {
            put(out, link.csv() + Csv.END);
        }

        @Override
        public void end() {}
    }

    /** One array, one line for each of its objects. */
    private static final class JsonSheet implements Sheet {
        private final OutputStream out;
        private final ObjectMapper json;
        private String before = "[\n";

        JsonSheet(OutputStream out, ObjectMapper json) {
            this.out = out;
            this.json = json;
        }

        @Override
        public void begin() {}

        @Override
        public void add(Line line, Chain.Link link) {
            Map<String, String> cells = new LinkedHashMap<>();
            List<String> values = line.cells();
            for (int i = 0; i < values.size(); i++) {
                cells.put(Line.COLUMNS.get(i), values.get(i));
            }
            cells.values().removeIf(String::isEmpty);
            cells.put("previous", link.previous());
            cells.put("hash", link.hash());
            try {
                put(out, before + json.writeValueAsString(cells));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
            before = ",\n";
        }

        @Override
        public void end() throws IOException {
            out.write(utf8(before.equals("[\n") ? "[]\n" : "\n]\n"));
        }
    }

    private static void put(OutputStream out, String text) {
        try {
            out.write(utf8(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
