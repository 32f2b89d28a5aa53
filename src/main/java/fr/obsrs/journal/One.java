package fr.obsrs.journal;

import fr.obsrs.decision.Judged;
import fr.obsrs.decision.Standing;
import fr.obsrs.event.Event;
import fr.obsrs.event.Language;
import fr.obsrs.event.Room;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One post, from where it came. Its words as a person reads them, while they are kept.
 *
 * @param number of the workshop it is in; nothing for none
 */
record One(
        String id,
        @Nullable String text,
        @Nullable String name,
        @Nullable Integer number,
        @Nullable String url,
        @Nullable String author,
        @Nullable String source,
        @Nullable String came,
        @Nullable Integer partition,
        @Nullable Long offset,
        String why) {

    static One of(History history, Rows rows, Event event, Language language) {
        Standing standing = history.standing();
        Judged judged = standing == null ? null : standing.words();
        var words = history.words();
        Line first = history.lines().stream()
                .filter(line -> line.deed().place() != null)
                .findFirst()
                .orElse(null);
        var place = first == null ? null : first.deed().place();
        return new One(
                String.valueOf(history.lines().get(0).post()),
                words == null ? null : words.text(),
                words == null ? null : words.author().name(),
                number(standing, event),
                words == null || words.url() == null ? null : words.url().toString(),
                judged == null ? null : judged.author().value(),
                first == null ? null : first.deed().source(),
                history.came() == null ? null : rows.time(history.came()),
                place == null ? null : place.partition(),
                place == null ? null : place.offset(),
                rows.why(history, language));
    }

    private static @Nullable Integer number(@Nullable Standing standing, Event event) {
        return Optional.ofNullable(standing)
                .map(Standing::room)
                .flatMap(event::room)
                .map(Room::number)
                .orElse(null);
    }
}
