package fr.obsrs.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the desk says of its keys, in French. What a script fills in is handed over as {@code %word%}. */
@MessageBundle(value = "keys", locale = "fr")
interface KeysMessages {
    @Message("Clavier")
    String keyboard();

    @Message("suivre")
    String follow();

    @Message("annuler")
    String undoKey();

    @Message("toutes")
    String allKeys();

    @Message("Toutes les touches")
    String keysTitle();

    @Message("Jamais pendant que vous écrivez, jamais avec Ctrl, Alt ou Cmd, jamais deux fois pour une touche tenue.")
    String keysMore();

    @Message("Touches à une lettre")
    String letters();

    @Message("Affiche suivante, affiche précédente")
    String keyMove();

    @Message("Décoller, dans la file «\u00a0Au mur\u00a0»")
    String keyRetract();

    @Message("Écarter, avec une raison")
    String keyReason();

    @Message("Annuler, tant que la barre est là")
    String keyUndo();

    @Message("Cette fenêtre")
    String keyHelp();

    @Message("Pause du collage, et reprise")
    String keyPause();

    @Message("Au secours\u00a0: vider tous les écrans")
    String keyHelpAll();

    @Message("Fermer")
    String close();
}
