package fr.obsrs.desk;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What the desk says of its keys, in English. */
@Localized("en")
interface KeysMessagesEn extends KeysMessages {
    @Message("Keyboard")
    @Override
    String keyboard();

    @Message("move")
    @Override
    String follow();

    @Message("undo")
    @Override
    String undoKey();

    @Message("all keys")
    @Override
    String allKeys();

    @Message("All keys")
    @Override
    String keysTitle();

    @Message("Never while you type, never with Ctrl, Alt or Cmd, never twice for a key held down.")
    @Override
    String keysMore();

    @Message("Single-letter keys")
    @Override
    String letters();

    @Message("Next poster, previous poster")
    @Override
    String keyMove();

    @Message("Take down, in the list “On the wall”")
    @Override
    String keyRetract();

    @Message("Decline, with a reason")
    @Override
    String keyReason();

    @Message("Undo, while the bar is there")
    @Override
    String keyUndo();

    @Message("This window")
    @Override
    String keyHelp();

    @Message("Pause posting, and resume")
    @Override
    String keyPause();

    @Message("Clear every screen")
    @Override
    String keyHelpAll();

    @Message("Close")
    @Override
    String close();
}
