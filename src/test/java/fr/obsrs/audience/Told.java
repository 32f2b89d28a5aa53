package fr.obsrs.audience;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an attendee was told, in a word. */
record Told(String what, Optional<Ticket> drawn) {
    Ticket ticket() {
        return drawn.orElseThrow();
    }

    static final class Teller implements Reply<Told> {
        @Override
        public Told accepted(Ticket ticket) {
            return new Told("accepted", Optional.of(ticket));
        }

        @Override
        public Told closed() {
            return new Told("closed", Optional.empty());
        }

        @Override
        public Told flawed(List<Flaw> flaws) {
            return new Told("flawed " + flaws, Optional.empty());
        }

        @Override
        public Told tooMany(Duration wait) {
            return new Told("wait " + Reply.seconds(wait), Optional.empty());
        }

        @Override
        public Told unavailable() {
            return new Told("unavailable", Optional.empty());
        }
    }
}
