package fr.obsrs.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What sign-in and one-time links say, in French. */
@MessageBundle(value = "door", locale = "fr")
interface DoorMessages {
    @Message("Le bureau des affiches")
    String title();

    @Message("Voir")
    String show();

    @Message("Cacher")
    String hide();

    @Message("la phrase de passe")
    String thePassphrase();

    @Message("Les majuscules sont verrouillées. Pas de panique.")
    String capsLock();

    @Message("Entrer")
    String enter();

    @Message("L’identifiant ou la phrase de passe ne va pas. Vérifiez les deux, puis réessayez.")
    String wrong();

    @Message(
            "Trop d’essais d’affilée, d’ici ou d’ailleurs. Attendez {seconds}\u00a0s, puis réessayez, ou entrez depuis un appareil d’où vous êtes déjà venu\u00a0: votre compte n’est pas bloqué.")
    String tooMany(long seconds);

    @Message("Le bureau n’a pas pu s’ouvrir\u00a0: rien n’est perdu, réessayez dans un instant.")
    String unavailable();

    @Message("Un instant")
    String momentTitle();

    @Message(
            "Le bureau vient de redémarrer et rouvre ses cahiers. Rien n’est perdu\u00a0: réessayez dans quelques secondes.")
    String moment();

    @Message("Réessayer")
    String again();

    @Message("Phrase oubliée\u202f? Demandez à la personne qui a ouvert le mur.")
    String forgotten();

    @Message("Pour publier, pas besoin de compte\u00a0:")
    String publish();

    @Message(
            "La connexion n’est pas chiffrée\u00a0: sur ce réseau, d’autres pourraient lire ce que vous tapez. Seulement sur un réseau de confiance.")
    String overheard();

    @Message("Vous êtes sorti du bureau. À bientôt\u202f!")
    String left();

    @Message("Bienvenue au bureau des affiches")
    String invitedTitle();

    @Message("""
            {by} vous invite à\u00a0: {#switch role}
            {#case 'viewer'}tout voir, sans décider\
            {#case 'moderator'}relire et décider\
            {#case 'admin'}relire, décider et gérer l’équipe\
            {#else}{role}\
            {/switch}. Choisissez de quoi revenir. Ce lien ne sert qu’une fois.""")
    String invited(String by, String role);

    @Message("Une nouvelle phrase de passe")
    String anewTitle();

    @Message(
            "Pour {name}. L’ancienne ne servira plus, et tout ce qui était ouvert avec elle se ferme. Ce lien ne sert qu’une fois.")
    String anew(String name);

    @Message("Enregistrer et entrer")
    String keep();

    @Message("Quelqu’un porte déjà cet identifiant\u00a0: choisissez-en un autre.")
    String taken();

    @Message("Ce lien ne sert plus")
    String goneTitle();

    @Message(
            "Il a déjà servi, il est trop vieux, ou il a été retiré. Pas de panique\u00a0: demandez-en un autre à la personne qui vous l’a donné.")
    String gone();
}
