package fr.obsrs.bench.arm;

import fr.obsrs.bench.load.Marker;
import fr.obsrs.post.Author;
import fr.obsrs.post.Network;
import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Makes posts of one run. On a wall each is about {@link Arm#DATA_BYTES} bytes of JSON; no rule minds its words. */
public final class Posting {
    /** With what else a wall says of a post, the data is as long as that of the other servers. */
    private static final int TEXT = 330;

    private static final String WORDS = "Merci pour cet atelier, on repart avec des notes plein les poches. ";

    private final String run = UUID.randomUUID().toString();

    /** A post that goes up, with an event's number in its text. */
    public Post shown(int number) {
        return post("shown/" + number, Marker.of(number) + " ", true);
    }

    /** A post that a rule holds until a person looks. */
    public Post held(long n) {
        return post("held/" + n, "", false);
    }

    private Post post(String name, String start, boolean clean) {
        String words = WORDS.repeat(TEXT / WORDS.length() + 1);
        return new Post(
                PostId.of(Network.REHEARSAL, "bench/" + run + "/" + name),
                Network.REHEARSAL,
                "bench",
                null,
                new Author("bench/author", "Amina Benali, Ville de Montreuil", null, null),
                start + words.substring(0, TEXT - start.length()),
                List.of(),
                "fr",
                clean ? null : "avertissement",
                null,
                List.of("ObsRS"),
                List.of(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null);
    }
}
