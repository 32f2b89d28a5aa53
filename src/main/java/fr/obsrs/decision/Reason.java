package fr.obsrs.desk;

/** Why a post is refused, taken down or erased: the codes of the audit, each with words of its own on every page. */
enum Reason {
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
    TECHNIQUE
}
