package fr.obsrs.audience;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What arrived, as typed; an absent field is empty.
 *
 * @param website a field that people do not see: whoever fills it is a robot
 * @param sender the token that our form page carried
 * @param nonce the {@link Nonce} that it carried, as sent
 */
record Submission(String name, String text, String room, String website, String sender, String nonce) {

    static Submission of(
            @Nullable String name,
            @Nullable String text,
            @Nullable String room,
            @Nullable String website,
            @Nullable String sender,
            @Nullable String nonce) {
        return new Submission(filled(name), filled(text), filled(room), filled(website), filled(sender), filled(nonce));
    }

    /** The empty form. */
    static Submission inRoom(@Nullable String room) {
        return of(null, null, room, null, null, null);
    }

    boolean isRobot() {
        return !website.isBlank();
    }

    private static String filled(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
