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

    FormPages(Event event, SenderTokens tokens) {
        this.event = event;
        this.tokens = tokens;
    }

    Form empty(Reader reader, @Nullable String room) {
        return page(reader, Submission.inRoom(room), null, List.of());
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
