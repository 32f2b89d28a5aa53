package fr.obsrs.audience;

import fr.obsrs.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the form page, for the first time or again. */
@Singleton
class FormPages {
    private final Event event;
    private final SenderTokens tokens;
    private final FormDoor door;

    FormPages(Event event, SenderTokens tokens, FormDoor door) {
        this.event = event;
        this.tokens = tokens;
        this.door = door;
    }

    Form empty(Reader reader, @Nullable String room) {
        String notice = door.isClosed() ? reader.words().closed() : null;
        return page(reader, Submission.inRoom(room), notice, List.of());
    }

    Form flawed(Reader reader, Submission typed, List<Flaw> flaws) {
        return page(reader, typed, null, flaws);
    }

    Form refused(Reader reader, Submission typed, String notice) {
        return page(reader, typed, notice, List.of());
    }

    private Form page(Reader reader, Submission typed, @Nullable String notice, List<Flaw> flaws) {
        return new Form(
                reader,
                Imprint.of(event),
                Paper.of(event.rooms(), typed.room()),
                typed,
                tokens.isOurs(typed.sender()) ? typed.sender() : tokens.draw(),
                tokens.mint(),
                Nonce.of(typed.nonce()).value(),
                notice,
                error(reader, flaws, "text"),
                error(reader, flaws, "name"),
                error(reader, flaws, "room"));
    }

    private static @Nullable String error(Reader reader, List<Flaw> flaws, String field) {
        return flaws.stream()
                .filter(flaw -> flaw.field().equals(field))
                .findFirst()
                .map(flaw -> flaw.in(reader.words()))
                .orElse(null);
    }
}
