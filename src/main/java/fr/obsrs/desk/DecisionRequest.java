package fr.obsrs.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /desk/api/posts/{id}/decisions}.
 *
 * @param id of this decision, so that a lost answer can be asked for again; made here when absent
 * @param action as {@link fr.obsrs.decision.Action} names them, or {@code retract}
 * @param version of the standing that was seen; {@code retract} needs none
 * @param reason a {@link fr.obsrs.decision.Reason} code, needed by {@code reject} and {@code retract}
 */
record DecisionRequest(
        @Nullable UUID id,
        @Nullable String action,
        @Nullable String room,
        @Nullable Long version,
        @Nullable String reason) {

    static final String RETRACT = "retract";

    UUID idOrNew() {
        return id == null ? UUID.randomUUID() : id;
    }
}
