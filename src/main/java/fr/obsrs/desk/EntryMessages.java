package fr.obsrs.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The dialog in which moderators enter a post, and what may be wrong with it, in French. */
@MessageBundle(value = "entry", locale = "fr")
interface EntryMessages {
    @Message("Saisir un post")
    String title();

    @Message(
            "Vu là où aucune source ne lit\u00a0? Recopiez-le tel quel\u00a0: il passe à la relecture comme les autres.")
    String why();

    @Message("Lien du post")
    String link();

    @Message("L’adresse copiée depuis le réseau. Le même lien, saisi deux fois, reste un seul post.")
    String linkMore();

    @Message("Réseau")
    String network();

    @Message("Choisir…")
    String choose();

    @Message("""
            {#switch name}\
            {#case 'mastodon'}Mastodon\
            {#case 'bluesky'}Bluesky\
            {#case 'x'}X\
            {#case 'instagram'}Instagram\
            {#case 'threads'}Threads\
            {#case 'facebook'}Facebook\
            {#case 'youtube'}YouTube\
            {#case 'linkedin'}LinkedIn\
            {#case 'telegram'}Telegram\
            {#case 'feed'}Flux RSS\
            {#case 'web'}Site web\
            {#case 'form'}Formulaire\
            {#case 'rehearsal'}Répétition\
            {/switch}""")
    String networkName(String name);

    @Message("Nom affiché")
    String name();

    @Message("Identifiant")
    String handle();

    @Message("facultatif")
    String optional();

    @Message("Texte, tel quel")
    String text();

    @Message("Atelier")
    String room();

    @Message("Mettre à relire")
    String submit();

    @Message("Saisi\u00a0: «\u00a0{text}\u00a0» attend d’être relu.")
    String entered(String text);

    @Message("Ce post est déjà là\u00a0: {standing}.")
    String already(String standing);

    @Message("Réseau perdu. Rien n’est parti, vos mots restent ici\u00a0: réessayez.")
    String offline();

    @Message("Choisissez le réseau.")
    String networkMissing();

    @Message("Collez l’adresse du post\u00a0: elle commence par https://.")
    String linkMissing();

    @Message("Il faut un nom, de 1 à {most} caractères.")
    String nameMissing(int most);

    @Message("{most} caractères au plus.")
    String handleLong(int most);

    @Message("Il faut un texte, de 1 à {most} caractères.")
    String textMissing(int most);

    @Message("Un atelier parmi {rooms}, ou aucun.")
    String roomUnknown(String rooms);

    @Message("Ce post a été retiré pour de bon\u00a0: il ne peut plus être affiché.")
    String takenBack();

    @Message("Pas encore enregistré\u00a0: le journal tarde. Réessayez, ce sera un seul post.")
    String unavailable();
}
