package fr.obsrs.moderation;

import fr.obsrs.decision.Finding;
import fr.obsrs.decision.House;
import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.Post;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Holds what a banned author writes: one banned at the desk, by pseudonym, or one named in the settings.
 *
 * @param banned asks the decisions log, as far as this instance has folded it
 * @param handles of the settings, folded
 * @param names of the settings, folded
 */
record BannedAuthors(Predicate<AuthorKey> banned, Set<String> handles, Set<String> names) implements Rule {

    static BannedAuthors of(Predicate<AuthorKey> banned, Collection<String> named) {
        return new BannedAuthors(
                banned,
                named.stream().map(BannedAuthors::handle).collect(Collectors.toUnmodifiableSet()),
                named.stream().map(BannedAuthors::words).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String name() {
        return House.BANNED_AUTHOR;
    }

    @Override
    public List<Finding> check(Post post) {
        String handle = post.author().handle();
        boolean found = banned.test(post.authorKey())
                || (handle != null
                        ? handles.contains(handle(handle))
                        : names.contains(words(post.author().name())));
        return found ? List.of(new Finding(name(), 0, 0)) : List.of();
    }

    /** A handle is somebody's own to the letter: only case, width and a leading @ make no difference. */
    private static String handle(String handle) {
        return Normalizer.normalize(handle.strip(), Normalizer.Form.NFKC)
                .replaceFirst("^@", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Anybody may write any name: case, accents and look-alikes do not hide who is meant. */
    private static String words(String name) {
        return Words.of(name).stream().map(Words.Word::plain).collect(Collectors.joining(" "));
    }
}
