package fr.obsrs.moderation;

import fr.obsrs.event.Event;
import fr.obsrs.event.Room;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a word may be listed: one that stands in nearly every post would hold them all. */
final class WordCheck {
    /** Why not. */
    enum Flaw {
        NOTHING,
        LONG,
        KNOWN,
        EVERYTHING
    }

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 8;
    /** The commonest words of our readers' languages, without accents: each stands in every other post. */
    private static final Set<String> COMMON =
            Set.of(("a ai alors as au aussi aux avec avoir bien bonjour c ca ce ces cette chez comme d dans "
                            + "de des du elle elles en est et etre eu fait faire ici il ils j je l la le les leur lui m "
                            + "ma mais me merci mes moi mon n ne nos notre nous on ont ou oui par pas plus pour qu "
                            + "quand que qui s sa sans se ses si son sont sur t ta te tes toi ton tous tout tres tu un "
                            + "une va vos votre vous y an and are at be but by can do for from has have he hello i in "
                            + "is it its my no not of or our she so thank thanks that the their they this to us was we "
                            + "what will with you your http https www com fr ")
                    .split(" +"));

    private WordCheck() {}

    /** @param inForce the words that hold posts already */
    static Optional<Flaw> flaw(String word, Event event, Collection<String> inForce) {
        List<Words.Word> parts = Words.of(word);
        if (parts.isEmpty()) {
            return Optional.of(Flaw.NOTHING);
        }
        if (word.length() > LONGEST || parts.size() > MOST_WORDS) {
            return Optional.of(Flaw.LONG);
        }
        if (holdsEverything(parts, event)) {
            return Optional.of(Flaw.EVERYTHING);
        }
        return inForce.stream().map(Words::of).anyMatch(known -> same(known, parts))
                ? Optional.of(Flaw.KNOWN)
                : Optional.empty();
    }

    /** Groups of common words are rare; a name of the event stands in all its posts. */
    private static boolean holdsEverything(List<Words.Word> parts, Event event) {
        Stream<String> names = Stream.concat(
                event.hashtags().stream(),
                event.rooms().stream().map(Room::hashtags).flatMap(List::stream));
        boolean common = parts.size() == 1
                && (COMMON.contains(parts.get(0).plain())
                        || parts.get(0).plain().codePoints().count() == 1);
        return common || names.map(Words::of).anyMatch(name -> same(name, parts));
    }

    private static boolean same(List<Words.Word> one, List<Words.Word> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).is(other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
