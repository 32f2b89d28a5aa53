package fr.obsrs.decision;

import fr.obsrs.post.Revision;
import fr.obsrs.topic.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the audit tells it: who did what, to what, and why. Holds no word of any post.
 *
 * @param kind its type on the topic, such as {@code moderated}
 * @param by a person's account name, {@code rules}, {@code author}, {@code settings}, or the source that reported it
 * @param action what was decided, such as {@code approve}
 * @param version the standing version it was decided on, where it names one
 * @param revision the words it names, where it names any
 * @param room it moves the post to, or whose wall it is about
 * @param reason a code, where one was given
 * @param source that brought the words, with their place in {@code posts}
 * @param subject what it is about when that is no post: an author's pseudonym, a rule, a word,
 *     organisers' own words, a colleague, a source that was ordered
 */
public record Deed(
        String kind,
        String by,
        String action,
        @Nullable Long version,
        @Nullable Revision revision,
        @Nullable String room,
        @Nullable String reason,
        List<Finding> findings,
        @Nullable String source,
        @Nullable Place place,
        @Nullable String subject) {

    public Deed {
        findings = List.copyOf(findings);
    }

    static Deed of(String kind, String by, String action) {
        return new Deed(kind, by, action, null, null, null, null, List.of(), null, null, null);
    }

    Deed seeing(long seen) {
        return new Deed(kind, by, action, seen, revision, room, reason, findings, source, place, subject);
    }

    Deed of(Revision words) {
        return new Deed(kind, by, action, version, words, room, reason, findings, source, place, subject);
    }

    Deed in(@Nullable String where) {
        return new Deed(kind, by, action, version, revision, where, reason, findings, source, place, subject);
    }

    Deed because(@Nullable String code) {
        return new Deed(kind, by, action, version, revision, room, code, findings, source, place, subject);
    }

    Deed found(List<Finding> all) {
        return new Deed(kind, by, action, version, revision, room, reason, all, source, place, subject);
    }

    Deed from(@Nullable String bringer, @Nullable Place at) {
        return new Deed(kind, by, action, version, revision, room, reason, findings, bringer, at, subject);
    }

    Deed about(@Nullable String what) {
        return new Deed(kind, by, action, version, revision, room, reason, findings, source, place, what);
    }
}
