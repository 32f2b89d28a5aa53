package fr.obsrs.wall;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How event ids are written: {@code <epoch>-<offset>}. The epoch is of the log itself, so that an id of another log, or
 * of one that began anew, is never mistaken for one of ours.
 */
record WallRevision(String epoch) {
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{8})-([0-9]{1,18})");

    String at(long offset) {
        return epoch + "-" + offset;
    }

    /** The offset that a client says it has seen; nothing when it says none, or one that is not of this log. */
    OptionalLong parse(@Nullable String id) {
        if (id == null) {
            return OptionalLong.empty();
        }
        Matcher match = SHAPE.matcher(id);
        return match.matches() && match.group(1).equals(epoch)
                ? OptionalLong.of(Long.parseLong(match.group(2)))
                : OptionalLong.empty();
    }
}
