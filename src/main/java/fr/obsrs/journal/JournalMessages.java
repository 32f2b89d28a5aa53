package fr.obsrs.journal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The journal, in French. */
@MessageBundle(value = "journal", locale = "fr")
interface JournalMessages {
    @Message("Le journal")
    String title();

    @Message("Aller au journal")
    String skip();

    @Message("Qui a décidé quoi, quand et pourquoi. Rien ne s’efface ici. L’export, lui, ne cite aucune affiche.")
    String lead();

    @Message("Filtrer")
    String filter();

    @Message("Quoi")
    String kind();

    @Message("""
            {#switch kind}\
            {#case 'people'}Ce que des personnes ont décidé\
            {#case 'judged'}Ce que les règles ont dit\
            {#case 'house'}Murs, mode, règles, auteurs, sources\
            {#case 'all'}Tout\
            {#else}{kind}\
            {/switch}""")
    String kindName(String kind);

    @Message("Qui")
    String by();

    @Message("Affiche (identifiant)")
    String post();

    @Message("Depuis le")
    String from();

    @Message("Jusqu’au")
    String to();

    @Message("Montrer")
    String show();

    @Message("Exporter")
    String export();

    @Message("Les mêmes filtres, ligne par ligne, avec la chaîne d’empreintes.")
    String exportMore();

    @Message("Tout le journal")
    String all();

    @Message("Rien de tel dans le journal.")
    String empty();

    @Message("Plus ancien")
    String older();

    @Message("nº\u202f{n}")
    String number(long n);

    @Message("Pourquoi est-elle là\u202f?")
    String because();

    @Message("""
            {#switch by}\
            {#case 'rules'}Les règles\
            {#case 'author'}Son auteur\
            {#case 'settings'}La configuration\
            {#case ''}Quelqu’un\
            {#else}{by}\
            {/switch}""")
    String who(String by);

    @Message("""
            {#switch what}\
            {#case 'approve'}a affiché\
            {#case 'reject'}a écarté\
            {#case 'aside'}a mis de côté\
            {#case 'restore'}a remis à relire\
            {#case 'pin'}a épinglé\
            {#case 'unpin'}a désépinglé\
            {#case 'feature'}a mis à la une\
            {#case 'unfeature'}a retiré de la une\
            {#case 'retracted-retract'}a décollé\
            {#case 'withdrawn-withdraw'}a repris son affiche\
            {#case 'withdrawn-missing'}ne trouve plus l’original\
            {#case 'left-leave'}a modifié son post, qui ne nous concerne plus\
            {#case 'erased-erase'}a effacé pour de bon\
            {#case 'entered-enter'}a recopié cette affiche à la main\
            {#case 'mode-manual'}passe en mode «\u00a0à la main\u00a0»\
            {#case 'mode-filtered'}passe en mode «\u00a0filtré\u00a0»\
            {#case 'mode-closed'}passe en mode «\u00a0fermé\u00a0»\
            {#case 'author-banned'}met un auteur à l’écart\
            {#case 'author-trusted'}fait confiance à un auteur\
            {#case 'author-none'}traite à nouveau un auteur comme tout le monde\
            {#case 'word-listed'}surveille le mot «\u00a0{subject}\u00a0»\
            {#case 'word-unlisted'}ne surveille plus le mot «\u00a0{subject}\u00a0»\
            {#case 'rule-on'}remet une règle\
            {#case 'rule-off'}arrête une règle\
            {#case 'source-paused'}{#if subject == 'form'}ferme le formulaire{#else}suspend la source {subject}{/if}\
            {#case 'source-resumed'}{#if subject == 'form'}rouvre le formulaire{#else}reprend la source {subject}{/if}\
            {#case 'source-restarted'}fait réessayer la source {subject}\
            {#else}{what}\
            {/switch}""")
    String did(String what, String subject);

    @Message("""
            {#switch outcome}\
            {#case 'clean'}n’ont rien trouvé à redire{#if standing == 'shown'}, elle monte toute seule{/if}\
            {#case 'hold'}l’ont retenue\
            {#case 'reject'}l’ont écartée\
            {/switch}""")
    String judged(String outcome, String standing);

    @Message("l’a envoyée vers {where}")
    String moved(String where);

    @Message("l’Atelier {number}")
    String room(String number);

    @Message("tous les murs")
    String allRooms();

    @Message("Sans effet, quelqu’un avait décidé avant.")
    String lost();

    @Message("Rien de nouveau, déjà jugée.")
    String nothingNew();

    @Message("""
            {#switch action}\
            {#case 'approve'}Annuler\u00a0: remettre au mur\
            {#case 'restore'}Annuler\u00a0: remettre à relire\
            {#case 'aside'}Annuler\u00a0: remettre de côté\
            {#case 'pin'}Annuler\u00a0: épingler\
            {#case 'unpin'}Annuler\u00a0: désépingler\
            {#case 'feature'}Annuler\u00a0: remettre à la une\
            {#case 'unfeature'}Annuler\u00a0: retirer de la une\
            {#else}\
            {/switch}""")
    String undo(String action);

    @Message("""
            {by} a décidé entre-temps\u00a0: {#switch standing}\
            {#case 'waiting'}à relire\
            {#case 'shown'}affichée\
            {#case 'rejected'}écartée\
            {#case 'aside'}de côté\
            {#case 'retracted'}décollée\
            {#case 'withdrawn'}reprise par son auteur\
            {#case 'erased'}effacée\
            {/switch}. Rien n’a changé.""")
    String wasFirst(String by, String standing);

    @Message("Le journal n’offre pas de revenir ainsi sur cette décision. Rien n’a changé\u00a0: décidez au bureau.")
    String notOffered();

    @Message("L’annulation n’est peut-être pas partie. Rien n’est perdu\u00a0: regardez le journal, puis réessayez.")
    String unsure();

    @Message(
            "Le journal ne peut pas être lu pour l’instant\u00a0: Kafka ne répond pas. Rien n’est perdu, réessayez dans un moment.")
    String away();

    @Message("""
            {#switch standing}\
            {#case 'shown'}{#if by == 'rules'}Elle est au mur depuis {time}\u00a0: aucune règle n’a tiqué, et le mode ou la confiance faite à son auteur la laissait monter.{#else}Elle est au mur parce que {who} l’a décidé à {time}.{/if}\
            {#case 'waiting'}Elle attend une personne depuis {time}.\
            {#case 'rejected'}{who} l’a écartée à {time}.\
            {#case 'aside'}{who} l’a mise de côté à {time}.\
            {#case 'retracted'}{#if by == 'author'}Son auteur l’a modifiée à {time}\u00a0: elle ne nous concerne plus.{#else}{who} l’a décollée à {time}.{/if}\
            {#case 'withdrawn'}Son auteur l’a reprise à {time}.\
            {#case 'erased'}{who} l’a effacée pour de bon à {time}.\
            {/switch}""")
    String why(String standing, String who, String time, String by);

    @Message("Elle n’est pas encore arrivée jusqu’aux règles.")
    String whyUnknown();

    @Message(
            "{#if time != ''}Arrivée de la source {source}, {time}.{#else}Arrivée de la source {source}. Ses mots ne sont plus gardés.{/if}")
    String came(String source, String time);

    @Message("obsrs.posts, partition {partition}, place {offset}")
    String place(String partition, String offset);

    @Message("Voir l’original")
    String original();

    @Message("Son auteur")
    String author();

    @Message("Ses mots ne sont plus gardés.")
    String noWords();

    @Message("De la source à aujourd’hui")
    String steps();
}
