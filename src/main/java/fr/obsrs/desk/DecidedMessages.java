package fr.obsrs.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the desk says of what was decided, in French. What a script fills in is handed over as {@code %word%}. */
@MessageBundle(value = "decided", locale = "fr")
interface DecidedMessages {
    @Message("Journal")
    String journal();

    @Message("Tout le journal")
    String journalAll();

    @Message("Personne n’a encore rien décidé.")
    String journalEmpty();

    @Message("Vous")
    String me();

    @Message("Annuler")
    String undo();

    @Message("Annulé\u00a0: «\u00a0{text}\u00a0», {standing}.")
    String undone(String text, String standing);

    @Message("Mise de côté\u00a0: «\u00a0{text}\u00a0»")
    String setAsideDone(String text);

    @Message("À la une\u00a0: «\u00a0{text}\u00a0»")
    String featured(String text);

    @Message("Retirée de la une\u00a0: «\u00a0{text}\u00a0»")
    String unfeatured(String text);

    @Message("Remise à relire\u00a0: «\u00a0{text}\u00a0»")
    String restored(String text);

    @Message("{by} a décidé\u00a0: {standing}.")
    String decided(String by, String standing);

    @Message("Elle vient de changer\u00a0: relisez.")
    String edited();

    @Message("{#if n == '1'}1 décision attend le réseau{#else}{n} décisions attendent le réseau{/if}")
    String kept(String n);

    @Message("Vos décisions d’avant le rechargement sont parties.")
    String resent();

    /** What a stamp says of a card that was swiped. */
    @Message("""
            {#switch action}\
            {#case 'approve'}Affichée\
            {#case 'reject'}Écartée\
            {#case 'aside'}De côté\
            {#case 'retract'}Décollée\
            {#case 'feature'}À la une\
            {#else}\
            {/switch}""")
    String stamp(String action);

    /** What somebody did, after that person’s name. */
    @Message("""
            {#switch action}\
            {#case 'approve'}a affiché\
            {#case 'reject'}a écarté\
            {#case 'aside'}a mis de côté\
            {#case 'retract'}a décollé\
            {#case 'restore'}a remis à relire\
            {#case 'room'}a changé d’atelier\
            {#case 'pin'}a épinglé\
            {#case 'unpin'}a désépinglé\
            {#case 'feature'}a mis à la une\
            {#case 'unfeature'}a retiré de la une\
            {#case 'withdraw'}a repris\
            {#case 'leave'}a retiré d’ici\
            {#case 'missing'}ne trouve plus\
            {#case 'erase'}a effacé\
            {#else}a décidé de\
            {/switch}""")
    String did(String action);

    /** The same, after « Vous ». */
    @Message("""
            {#switch action}\
            {#case 'approve'}avez affiché\
            {#case 'reject'}avez écarté\
            {#case 'aside'}avez mis de côté\
            {#case 'retract'}avez décollé\
            {#case 'restore'}avez remis à relire\
            {#case 'room'}avez changé d’atelier\
            {#case 'pin'}avez épinglé\
            {#case 'unpin'}avez désépinglé\
            {#case 'feature'}avez mis à la une\
            {#case 'unfeature'}avez retiré de la une\
            {#case 'erase'}avez effacé\
            {#else}avez décidé de\
            {/switch}""")
    String youDid(String action);
}
