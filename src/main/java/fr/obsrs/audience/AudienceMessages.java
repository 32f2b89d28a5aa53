package fr.obsrs.audience;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What attendees read, in French. A no-break space stands before a colon, a narrow one before ! ? and ;. */
@MessageBundle(value = "audience", locale = "fr")
interface AudienceMessages {
    @Message("Au secours, j’ai un truc à dire\u202f!")
    String compose();

    @Message("Coller mon affiche")
    String submit();

    @Message("On colle…")
    String sending();

    @Message("Votre message")
    String text();

    @Message("Une question, une trouvaille, un appel à l’aide…")
    String textHint();

    @Message("#ObsRS compris d’office")
    String tagged();

    @Message("Signature")
    String name();

    @Message("Prénom, équipe…")
    String nameHint();

    @Message("Votre papier")
    String paper();

    @Message("Atelier {number}\u00a0: ")
    String room(String number);

    @Message("Tout l’événement, sans atelier")
    String noRoom();

    @Message("Un papier par atelier. Le blanc est réservé aux avis officiels (vieille loi de 1881).")
    String paperHelp();

    @Message("Un humain relit, puis votre message et votre signature s’affichent sur grand écran.")
    String consent();

    @Message("Ne remplissez pas ce champ")
    String honeypot();

    @Message("Signez votre affiche\u00a0: un prénom suffit.")
    String nameMissing();

    @Message("La signature est trop longue\u00a0: {most} caractères au plus.")
    String nameLong(int most);

    @Message("Écrivez votre message\u00a0: il est vide.")
    String textMissing();

    @Message("Le message est trop long\u00a0: {most} caractères au plus.")
    String textLong(int most);

    @Message("Cet atelier n’existe pas\u00a0: choisissez un des papiers.")
    String roomUnknown();

    @Message("Pas encore collée")
    String wrongTitle();

    @Message("Beaucoup d’affiches d’un coup\u00a0: réessayez dans {seconds} s. Votre texte est gardé ici.")
    String tooMany(long seconds);

    @Message("Le formulaire est fermé pour le moment\u00a0: l’équipe le rouvrira peut-être. Votre texte reste ici.")
    String closed();

    @Message("L’affiche n’est pas partie. Votre texte est gardé ici\u00a0: réessayez dans un instant.")
    String unavailable();

    @Message("Pas de réseau. Votre texte est gardé ici\u00a0: réessayez dès qu’il revient.")
    String offline();

    @Message("Aller au contenu")
    String skip();

    @Message("In English")
    String otherLanguage();

    @Message("Vos affiches")
    String mine();

    @Message("Ce ticket ne correspond à aucune affiche.")
    String ticketUnknown();

    @Message("Pas encore décollée\u00a0: réessayez dans un instant.")
    String takeBackUnavailable();
}
