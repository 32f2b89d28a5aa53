package fr.obsrs.audience;

import fr.obsrs.event.Room;
import fr.obsrs.post.Author;
import fr.obsrs.post.Network;
import fr.obsrs.post.PlainText;
import fr.obsrs.post.Post;
import fr.obsrs.post.Span;
import fr.obsrs.post.Spans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone typed, cleaned; not yet known to be a post.
 *
 * @param room the workshop chosen; nothing for the whole event
 */
record Draft(String name, String text, @Nullable String room) {
    static final int LONGEST_NAME = 60;
    static final int LONGEST_TEXT = 500;
    private static final String SOURCE = "form";

    static Draft of(Submission submission) {
        String room = PlainText.line(submission.room());
        return new Draft(
                PlainText.line(submission.name()), PlainText.text(submission.text()), room.isEmpty() ? null : room);
    }

    /** In the order of the form's fields; none when it can be posted. */
    List<Flaw> flaws(List<Room> rooms) {
        List<Flaw> flaws = new ArrayList<>();
        if (!PlainText.isSeen(text)) {
            flaws.add(Flaw.TEXT_MISSING);
        } else if (PlainText.length(text) > LONGEST_TEXT) {
            flaws.add(Flaw.TEXT_LONG);
        }
        if (!PlainText.isSeen(name)) {
            flaws.add(Flaw.NAME_MISSING);
        } else if (PlainText.length(name) > LONGEST_NAME) {
            flaws.add(Flaw.NAME_LONG);
        }
        if (room != null && rooms.stream().noneMatch(known -> known.id().equals(room))) {
            flaws.add(Flaw.ROOM_UNKNOWN);
        }
        return flaws;
    }

    /** The post of a draft without flaws. Its author is nobody's twin: two posts of one person share no identity. */
    Post post(Ticket ticket, Instant now) {
        List<Span> spans = Spans.of(text);
        return new Post(
                ticket.post(),
                Network.FORM,
                SOURCE,
                null,
                new Author("form:" + ticket.nativeId(), name, null, null),
                text,
                spans,
                null,
                null,
                room,
                spans.stream()
                        .filter(span -> span.kind() == Span.Kind.HASHTAG)
                        .map(tag -> text.substring(tag.start() + 1, tag.end()))
                        .toList(),
                List.of(),
                now,
                null);
    }
}
