package fr.obsrs.moderation;

import fr.obsrs.decision.Finding;
import fr.obsrs.post.AuthorKey;
import fr.obsrs.post.Post;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Holds what a banned author writes: one banned at the desk, by pseudonym, or one named in the settings.
 *
 * @param banned asks the decisions log, as far as this instance has folded it
 * @param named folded handles and names
 */
record BannedAuthors(Predicate<AuthorKey> banned, Set<String> named) implements Rule {

    static BannedAuthors of(Predicate<AuthorKey> banned, Collection<String> named) {
        return new BannedAuthors(
                banned, named.stream().map(BannedAuthors::fold).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String name() {
        return "banned-author";
    }

    @Override
    public List<Finding> check(Post post) {
        String handle = post.author().handle();
        boolean found = banned.test(post.authorKey())
                || (handle != null
                        ? named.contains(fold(handle))
                        : named.contains(fold(post.author().name())));
        return found ? List.of(new Finding(name(), 0, 0)) : List.of();
    }

    /** Case, accents, look-alikes and a leading @ do not hide anybody. */
    private static String fold(String name) {
        return Words.of(name).stream().map(Words.Word::plain).collect(Collectors.joining(" "));
    }
}
