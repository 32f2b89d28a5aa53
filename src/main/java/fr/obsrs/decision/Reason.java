package fr.obsrs.decision;

import fr.obsrs.event.Problems;
import java.util.Arrays;
import java.util.List;
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

    /**
     * The code of one that must be given; as written, never in another case.
     *
     * @throws RuntimeException a problem of the field {@code reason} that lists all codes, when there is no such one
     */
    public static String needed(@Nullable String code) {
        List<String> codes = Arrays.stream(values()).map(Enum::name).toList();
        if (code == null || !codes.contains(code)) {
            throw Problems.invalid("reason", "Give one of " + String.join(", ", codes) + ".");
        }
        return code;
    }
}
