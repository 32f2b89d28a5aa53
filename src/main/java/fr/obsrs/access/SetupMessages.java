package fr.obsrs.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the one-time setup page says, in French. */
@MessageBundle(value = "setup", locale = "fr")
interface SetupMessages {
    @Message("Entrée de service")
    String entrance();

    @Message("Ici on relit,")
    String joke1();

    @Message("on rit,")
    String joke2();

    @Message("puis on colle.")
    String joke3();

    @Message("Ouvrir le bureau des affiches")
    String title();

    @Message("Vous êtes la première personne ici\u00a0: choisissez de quoi y revenir. Ce lien ne sert qu’une fois.")
    String intro();

    @Message("Identifiant")
    String name();

    @Message("Celui qui signera vos décisions dans le journal.")
    String nameHelp();

    @Message("Phrase de passe")
    String passphrase();

    @Message("12 caractères au moins. Une phrase que vous seul diriez est parfaite.")
    String passphraseHelp();

    @Message("Ouvrir le bureau")
    String open();

    @Message("Choisissez un identifiant de 2 à 40 lettres, chiffres, points ou tirets, sans espace.")
    String nameMissing();

    @Message("La phrase de passe est trop courte\u00a0: 12 caractères au moins.")
    String passphraseShort();

    @Message(
            "Cette phrase de passe est parmi les premières que l’on essaierait\u00a0: choisissez-en une que personne d’autre ne dirait.")
    String passphraseObvious();

    @Message("Le bureau n’a pas pu s’ouvrir\u00a0: rien n’est enregistré, réessayez dans un instant.")
    String unavailable();

    @Message("Ce lien a déjà servi")
    String usedTitle();

    @Message(
            "Ou il a plus d’une heure. Pas de panique\u00a0: si le bureau est déjà ouvert, entrez\u202f; sinon, relancez l’application, un nouveau lien s’affichera dans sa console.")
    String used();

    @Message("Entrer au bureau")
    String enter();
}
