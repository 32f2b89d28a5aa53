package fr.obsrs.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a post is refused, taken down or erased, or an author banned: the codes of the audit, each with words of its own
 * on every page.
 */
public enum Reason {
    INJURE,
    DIFFAMATION,
    HAINE_DISCRIMINATION,
    MENACE,
    HARCELEMENT,
    DONNEES_PERSONNELLES,
    VIE_PRIVEE_IMAGE,
    MINEUR,
    SEXUEL_VIOLENT,
    USURPATION,
    FAUSSE_NOUVELLE,
    CONTREFACON,
    PUBLICITE_SPAM,
    HORS_SUJET,
    RESERVE_ELECTORALE,
    RETRAIT_AUTEUR,
    RETRAIT_PERSONNE_CITEE,
    TECHNIQUE;

    /** Nothing when there is no such code; as written, never in another case. */
    public static Optional<Reason> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(code))
                .findFirst();
    }

    /** All codes, as they are written. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
