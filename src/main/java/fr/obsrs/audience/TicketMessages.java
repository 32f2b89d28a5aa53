package fr.obsrs.audience;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What the holder of a ticket reads, in French. */
@MessageBundle(value = "ticket", locale = "fr")
interface TicketMessages {
    @Message("Mon affiche")
    String mine();

    @Message("""
            {#switch status}\
            {#case 'waiting'}Bien reçue\u202f!\
            {#case 'shown'}Vous êtes au mur\u202f!\
            {#case 'rejected'}Pas collée cette fois\
            {#case 'withdrawn'}C’est décollé.\
            {#case 'unknown'}Ce ticket ne dit rien à personne.\
            {/switch}""")
    String heading(String status);

    @Message("""
            {#switch status}\
            {#case 'waiting'}Un humain relit, puis on colle. Cette page se met à jour toute seule.\
            {#case 'shown'}Levez les yeux\u00a0: elle vous regarde.\
            {#case 'rejected'}Vous pouvez la reprendre et la redéposer.\
            {#case 'withdrawn'}Votre affiche est retirée, ici et sur le mur, pour de bon.\
            {#case 'unknown'}L’adresse est peut-être incomplète, ou l’affiche est partie depuis longtemps.\
            {/switch}""")
    String explained(String status);

    @Message("""
            {#switch status}\
            {#case 'waiting'}En relecture\
            {#case 'shown'}Affichée\
            {#case 'rejected'}Pas collée\
            {#case 'withdrawn'}Décollée\
            {#case 'unknown'}Inconnu\
            {/switch}""")
    String stamp(String status);

    @Message("Où en est votre affiche")
    String steps();

    @Message("Déposée")
    String dropped();

    @Message("En relecture")
    String checking();

    @Message("Relue")
    String checked();

    @Message("Au mur")
    String up();

    @Message("fait")
    String done();

    @Message("en cours")
    String now();

    @Message("à venir")
    String next();

    @Message("Décoller")
    String takeBack();

    @Message("Une autre")
    String another();

    @Message("La reprendre")
    String again();

    @Message("Pourquoi\u00a0:")
    String why();

    /** @param code of PLAN 4.1; nothing, or one unknown here, when nobody said why */
    @Message("""
            {#switch code}\
            {#case 'INJURE'}un mot peut blesser quelqu’un.\
            {#case 'DIFFAMATION'}elle accuse une personne ou un organisme.\
            {#case 'HAINE_DISCRIMINATION'}elle s’en prend à des gens pour ce qu’ils sont.\
            {#case 'MENACE'}elle peut se lire comme une menace.\
            {#case 'HARCELEMENT'}elle s’acharne sur quelqu’un.\
            {#case 'DONNEES_PERSONNELLES'}elle contient un numéro, une adresse ou d’autres données personnelles.\
            {#case 'VIE_PRIVEE_IMAGE'}elle touche à la vie privée ou à l’image de quelqu’un.\
            {#case 'MINEUR'}elle concerne une personne mineure.\
            {#case 'SEXUEL_VIOLENT'}elle n’est pas pour tous les publics.\
            {#case 'USURPATION'}elle parle au nom de quelqu’un d’autre.\
            {#case 'FAUSSE_NOUVELLE'}l’information n’a pas pu être vérifiée.\
            {#case 'CONTREFACON'}elle reprend une œuvre dont les droits ne sont pas clairs.\
            {#case 'PUBLICITE_SPAM'}elle ressemble à de la publicité.\
            {#case 'HORS_SUJET'}elle s’éloigne du sujet du jour.\
            {#case 'RESERVE_ELECTORALE'}une élection approche\u00a0: le mur garde sa réserve.\
            {#case 'RETRAIT_AUTEUR'}vous avez demandé son retrait.\
            {#case 'RETRAIT_PERSONNE_CITEE'}une personne citée a demandé son retrait.\
            {#case 'TECHNIQUE'}un souci technique, rien contre vous.\
            {#else}l’équipe ne l’a pas retenue.\
            {/switch}""")
    String reason(@Nullable String code);
}
