using System.Text.Json.Nodes;
using Claudia.Engine;

namespace Claudia.Intercom.Tests;

public sealed class MailWebhookTests
{
    private const string Quoted = "Mine\n\nOn Wed, Jan 3, 2024 at 10:11 AM Acme <s@acme.example> wrote:\n\n> Ours";

    [Theory]
    [InlineData("Quero falar com um atendente", "Enviado do meu iPhone", "Quero falar com um atendente")]
    [InlineData("Quero falar com um atendente", "", "Quero falar com um atendente")]
    [InlineData("Quero falar com um atendente", "O pedido 5521 não chegou.", "Quero falar com um atendente\n\nO pedido 5521 não chegou.")]
    [InlineData("Order 5521", "Where is my ORDER 5521?", "Where is my ORDER 5521?")]
    [InlineData("Re: Order 5521", "Where is it?", "Where is it?")]
    [InlineData("RES: Pedido", "Onde está?", "Onde está?")]
    [InlineData("AW: Bestellung", "Wo ist sie?", "Wo ist sie?")]
    [InlineData("Re: Order 5521", "", "Re: Order 5521")]
    [InlineData("(no subject)", "Where is it?", "Where is it?")]
    [InlineData("", "Where is it?", "Where is it?")]
    [InlineData("Help", Quoted, "Help\n\nMine")]
    public void FirstMail_SubjectAndBody_AreTheText(string subject, string body, string text) =>
        Assert.Equal(text, Parts(item => Source(item, "email", subject, body))[0].Text);

    [Theory]
    [InlineData("2.16", "Help\n\nMine")]
    [InlineData("2.14", "Help\n\nMine")]
    public void FirstMail_BothGenerations_GiveTheSameText(string version, string text)
    {
        var body = version == "2.14" ? "<p>Mine</p><div>On Wed, Jan 3, 2024 at 10:11 AM Acme &lt;s@acme.example&gt; wrote:</div><blockquote>Ours</blockquote>" : Quoted;

        Assert.Equal(text, Parts(item => Source(item, "email", "Help", body), version)[0].Text);
    }

    [Fact]
    public void Chat_WithTheFormsOfMail_StaysAsItIs()
    {
        Assert.Equal(Quoted, Parts(item => Source(item, "conversation", "Help", Quoted))[0].Text);
        Assert.Equal("Hi\n\nThanks,\nRui\n-- \nBoss", Parts(item => Source(item, "conversation", "", "Hi\n\nThanks,\nRui\n-- \nBoss"))[0].Text);
        Assert.Equal("On Monday he wrote: pay!", Parts(item => Source(item, "conversation", "", "On Monday he wrote: pay!"))[0].Text);
        Assert.Equal("Where is it?", Parts(item => Source(item, "conversation", "", "Where is it?\n\nSent from my iPhone"))[0].Text);
        Assert.Equal("Sent from my iPhone", Parts(item => Source(item, "conversation", "", "Sent from my iPhone"))[0].Text);
        Assert.Equal("Paid?\nEnviado com o correio", Parts(item => Source(item, "conversation", "", "Paid?\nEnviado com o correio"))[0].Text);
    }

    [Theory]
    [InlineData("email", false, "Mine")]
    [InlineData("conversation", true, "Mine")]
    [InlineData("conversation", false, Quoted)]
    public void Reply_ByMail_IsCut(string channel, bool metadata, string text)
    {
        var parts = Parts(item => Reply(Source(item, channel, "", "Hello"), "user", Quoted, metadata));

        Assert.Equal(text, parts[^1].Text);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("bot")]
    public void Reply_OfAnyoneElse_StaysWhole(string author)
    {
        var parts = Parts(item => Reply(Source(item, "email", "", "Hello"), author, Quoted, metadata: true));

        Assert.Equal(Quoted, parts[^1].Text);
    }

    [Fact]
    public void Source_WithHistoryBesideIt_IsCut()
    {
        var parts = Parts(item =>
        {
            var source = Source(item, "email", "Help", "Mine\n\nWhat Acme told me:\nOurs, word for word")["source"]!.AsObject();
            source["email_message_metadata"] = new JsonObject { ["history"] = "<div>What Acme told me:</div><blockquote>Ours, word for word</blockquote>" };
        });

        Assert.Equal("Help\n\nMine", parts[0].Text);
    }

    private static System.Collections.Immutable.ImmutableArray<Part> Parts(Action<JsonObject> change, string version = "2.16") =>
        Assert.IsType<WebhookResult.Relevant>(WebhookParser.Parse(Fixture.With("user-replied", change), version)).Snapshot.Parts;

    private static JsonObject Source(JsonObject item, string type, string subject, string body)
    {
        var source = item["source"]!.AsObject();
        (source["type"], source["subject"], source["body"]) = (type, subject, body);
        return item;
    }

    private static void Reply(JsonObject item, string author, string body, bool metadata)
    {
        var part = item["conversation_parts"]!["conversation_parts"]!.AsArray()[^1]!.AsObject();
        part["author"]!["type"] = author;
        part["body"] = body;
        part["email_message_metadata"] = metadata ? new JsonObject { ["subject"] = "Re: Help" } : null;
    }
}
