package fr.obsrs.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of people and of one’s own account say, in French. */
@MessageBundle(value = "people", locale = "fr")
interface PeopleMessages {
    @Message("L’équipe")
    String title();

    @Message("Qui relit avec vous, et d’où.")
    String lead();

    @Message("Aller au contenu")
    String skip();

    @Message("Mon compte")
    String mine();

    @Message("Personne")
    String person();

    @Message("Rôle")
    String role();

    @Message("À faire")
    String toDo();

    @Message("vous")
    String you();

    @Message("Ce compte vient des réglages du mur. Il se change là-bas.")
    String fixed();

    @Message("Changer")
    String change();

    @Message("Rôle de {name}")
    String roleOf(String name);

    @Message("Nouvelle phrase…")
    String newLink();

    @Message("Retirer")
    String remove();

    @Message("Retirer {name}\u202f?")
    String removeSure(String name);

    @Message("Ses décisions restent au journal. Tout ce qui est ouvert à ce nom se ferme tout de suite.")
    String removeExplained();

    @Message("Oui, retirer")
    String removeYes();

    @Message("Inviter quelqu’un")
    String invite();

    @Message("Vous recevez un lien à donner. Il sert une fois, pendant 7 jours au plus.")
    String inviteHelp();

    @Message("Faire un lien")
    String inviteDo();

    @Message("Voici le lien")
    String linkTitle();

    @Message("Il ne sera plus montré\u00a0: donnez-le maintenant, à une seule personne. Valable 7 jours, une fois.")
    String linkInvite();

    @Message("Pour {name}. Il ne sera plus montré\u00a0: donnez-le maintenant. Valable 24 heures, une fois.")
    String linkReset(String name);

    @Message("Copier")
    String copy();

    @Message("Copié.")
    String copied();

    @Message("Invitations en attente")
    String pending();

    @Message("Aucune invitation n’attend.")
    String pendingNone();

    @Message("par {by}")
    String invitedBy(String by);

    @Message("jusqu’au")
    String until();

    @Message("Retirer l’invitation")
    String withdraw();

    @Message("Qui est connecté")
    String sessions();

    @Message("Où je suis connecté")
    String mySessions();

    @Message("Appareil")
    String device();

    @Message("Depuis")
    String since();

    @Message("Vu")
    String seen();

    @Message("ici")
    String here();

    @Message("Fermer")
    String end();

    @Message("Fermer tout, sauf ici")
    String endOthers();

    @Message("Sortir")
    String signOut();

    @Message("""
            {name} · {#switch role}
            {#case 'viewer'}lecture seule\
            {#case 'moderator'}modération\
            {#case 'admin'}administration\
            {#else}{role}\
            {/switch}""")
    String accountLead(String name, String role);

    @Message("""
            {#switch role}
            {#case 'viewer'}lecture seule\
            {#case 'moderator'}modération\
            {#case 'admin'}administration\
            {#else}{role}\
            {/switch}""")
    String roleName(String role);

    @Message("""
            {#switch role}
            {#case 'viewer'}voit tout, ne décide rien\
            {#case 'moderator'}relit et décide\
            {#case 'admin'}relit, décide, gère l’équipe\
            {#else}{role}\
            {/switch}""")
    String roleHelp(String role);

    @Message("Changer ma phrase de passe")
    String passphraseTitle();

    @Message("Phrase de passe actuelle")
    String passphraseNow();

    @Message("Nouvelle phrase de passe")
    String passphraseNew();

    @Message("Changer la phrase")
    String passphraseKeep();

    @Message("Partout ailleurs, il faudra la nouvelle.")
    String passphraseNote();

    @Message("Une session dure 12 heures au plus, et une heure si rien ne s’y passe.")
    String limits();

    @Message("""
            {#switch what}
            {#case 'role'}Rôle changé.\
            {#case 'removed'}Compte retiré, sessions fermées.\
            {#case 'withdrawn'}Invitation retirée.\
            {#case 'ended'}Session fermée.\
            {#case 'passphrase'}Phrase de passe changée.\
            {#case 'last'}Rien n’a changé\u00a0: il faut toujours quelqu’un à l’administration.\
            {#case 'fixed'}Rien n’a changé\u00a0: ce compte vient des réglages du mur.\
            {#case 'unknown'}Rien n’a changé\u00a0: ce compte n’existe plus.\
            {#case 'unsure'}Impossible de savoir si c’est enregistré. Regardez ci-dessous, puis réessayez.\
            {#case 'wrong'}Rien n’a changé\u00a0: la phrase actuelle n’est pas la bonne.\
            {#case 'short'}Rien n’a changé\u00a0: 12 caractères au moins.\
            {#case 'obvious'}Rien n’a changé\u00a0: cette phrase est parmi les premières que l’on essaierait.\
            {#case 'wait'}Rien n’a changé\u00a0: trop d’essais d’affilée, attendez un peu.\
            {#else}{what}\
            {/switch}""")
    String said(String what);
}
