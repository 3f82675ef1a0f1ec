using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Intercom.Tests;

/// <summary>What the adapter makes of Intercom's answers; whoever gives them.</summary>
public abstract class RestContract : IAsyncLifetime
{
    private ContractWorld? _world;

    public static TheoryData<ConversationKind, WritePurpose> AllWrites => Writes.All;

    private ContractWorld World => _world!;

    private IntercomClient Client => World.Client;

    public async Task InitializeAsync() => _world = await StartAsync();

    public async Task DisposeAsync() => await World.DisposeAsync();

    [Fact]
    public async Task Me_IsClaudia()
    {
        var me = Got(await Client.MeAsync(default));

        Assert.Equal(new Me(World.Claudia, "ClaudIA", true, Client.Settings.AppId, World.Region), me);
    }

    [Fact]
    public async Task Admins_HaveSeatsAndTeams()
    {
        var admins = Got(await Client.AdminsAsync(default));

        var claudia = Assert.Single(admins, admin => admin.Id == World.Claudia);
        Assert.Equal(("ClaudIA", true), (claudia.Name, claudia.HasInboxSeat));
        Assert.Equal([World.ClaudiasTeam], claudia.TeamIds.ToArray());
        Assert.Contains(admins, admin => admin.Id == World.Teammate);
        Assert.Contains(admins, admin => admin.HasInboxSeat == false);
        Assert.Equal("ClaudIA", Got(await Client.AdminAsync(World.Claudia, default)).Name);
    }

    [Fact]
    public async Task Teams_HaveTheirAdmins()
    {
        var teams = Got(await Client.TeamsAsync(default));

        Assert.Equal([World.Claudia], Assert.Single(teams, team => team.Id == World.ClaudiasTeam).AdminIds.ToArray());
        Assert.Contains(World.Teammate, Got(await Client.TeamAsync(World.LevelTwo, default)).AdminIds);
    }

    [Fact]
    public async Task Tags_HaveTheirNames() =>
        Assert.Contains(new Tag(World.Tag, "vip"), Got(await Client.TagsAsync(default)));

    [Fact]
    public async Task WhatIsNotThere_IsMissing()
    {
        Assert.Equal("admin_not_found", Missing(await Client.AdminAsync("404", default)));
        Assert.Equal("team_not_found", Missing(await Client.TeamAsync("404", default)));
        Assert.Equal("not_found", Missing(await Client.ConversationAsync("404", BodyFormat.Plain, default)));
        Assert.Equal("not_found", Missing(await Client.TicketAsync("404", default)));
        Assert.IsType<ReadOutcome.Missing>(await World.Gateway.ReadAsync(World.Conversation with { Id = "404" }, ConversationKind.Conversation, default));
        Assert.IsType<ReadOutcome.Missing>(await World.Gateway.ReadAsync(World.Ticket with { Id = "404" }, ConversationKind.Ticket, default));
    }

    [Theory]
    [InlineData(BodyFormat.Plain)]
    [InlineData(BodyFormat.Html)]
    public async Task Conversation_InEitherFormat_ShowsTheDialogue(BodyFormat format)
    {
        var snapshot = Got(await Client.ConversationAsync(World.Conversation.Id, format, default));

        Assert.Equal((ConversationKind.Conversation, true, false), (snapshot.Kind, snapshot.Complete, snapshot.Deleted));
        var said = snapshot.Parts.Where(part => part.Text is not null).ToArray();
        Assert.Equal(["My parcel has not come yet.\nOrder 5521", "Let me look & see.\nA < B", "The depot has it.", "Any news?"], said.Select(part => part.Text));
        Assert.Equal([Customer, Mate, Mate, Customer], said.Select(part => part.Author));
        Assert.Equal([false, false, true, false], said.Select(part => part.IsNote));
        var assigned = Assert.Single(snapshot.Parts, part => part.AssignedTo is not null);
        Assert.Equal(new Assignee(World.ClaudiasTeam, null), assigned.AssignedTo);
        Assert.Equal(AuthorKind.Bot, assigned.Author.Kind);
    }

    [Fact]
    public async Task Conversation_InBothFormats_IsTheSame()
    {
        var plain = Got(await Client.ConversationAsync(World.Conversation.Id, BodyFormat.Plain, default));
        var html = Got(await Client.ConversationAsync(World.Conversation.Id, BodyFormat.Html, default));

        Assert.Equal(plain.Parts.ToArray(), html.Parts.ToArray());
        Assert.Equal(plain.Facts with { Tags = null, Attributes = null }, html.Facts with { Tags = null, Attributes = null });
        Assert.Equal(plain.Facts.Tags!, html.Facts.Tags!);
        Assert.Equal(plain.Facts.Attributes!, html.Facts.Attributes!);
    }

    [Fact]
    public async Task Conversation_HasItsFacts()
    {
        var facts = Assert.IsType<ReadOutcome.Found>(await World.Gateway.ReadAsync(World.Conversation, ConversationKind.Conversation, default)).Snapshot.Facts;

        Assert.Equal(new Assignee(World.ClaudiasTeam, null), facts.Assignee);
        Assert.True(facts.Open);
        Assert.Equal(("conversation", World.Customer), (facts.Channel, facts.ContactId));
        Assert.Equal(["vip"], facts.Tags!);
        Assert.Equal("gold", facts.Attributes!["Plan"]);
    }

    [Fact]
    public async Task Ticket_StartsWithItsDescription()
    {
        var snapshot = Assert.IsType<ReadOutcome.Found>(await World.Gateway.ReadAsync(World.Ticket, ConversationKind.Ticket, default)).Snapshot;

        Assert.Equal((ConversationKind.Ticket, true), (snapshot.Kind, snapshot.Complete));
        Assert.Equal(new Part($"ticket:{World.Ticket.Id}", Customer, snapshot.Parts[0].At, "The lamp arrived broken."), snapshot.Parts[0]);
        Assert.Equal(new Assignee(World.ClaudiasTeam, null), Assert.Single(snapshot.Parts, part => part.AssignedTo is not null).AssignedTo);
        Assert.Equal(new Assignee(World.ClaudiasTeam, null), snapshot.Facts.Assignee);
        Assert.Equal("A lamp", snapshot.Facts.Attributes!["_default_title_"]);
    }

    [Theory]
    [MemberData(nameof(AllWrites))]
    public async Task Write_IsAppliedWithItsPart(ConversationKind kind, WritePurpose purpose)
    {
        var outcome = await World.Gateway.WriteAsync(World.KeyOf(kind), kind, Writes.Of(purpose, World.LevelTwo), default);

        Assert.NotNull(Assert.IsType<WriteOutcome.Applied>(outcome).PartId);
    }

    [Theory]
    [InlineData(ConversationKind.Conversation)]
    [InlineData(ConversationKind.Ticket)]
    public async Task Tag_IsAddedAndRemoved(ConversationKind kind)
    {
        var id = World.KeyOf(kind).Id;

        Assert.Equal(new Tag(World.Tag, "vip"), Got(await Client.AddTagAsync(id, kind, World.Tag, default)));
        Assert.Equal(new Tag(World.Tag, "vip"), Got(await Client.RemoveTagAsync(id, kind, World.Tag, default)));
    }

    [Fact]
    public async Task Attributes_AreSet()
    {
        var after = Got(await Client.SetAttributesAsync(World.Conversation.Id, new Dictionary<string, string> { ["Plan"] = "silver" }, default));

        Assert.Equal("silver", after.Facts.Attributes!["Plan"]);
        Assert.False(after.Complete);
    }

    [Fact]
    public async Task Search_PageByPage_FindsEachOnce()
    {
        var hits = new List<SearchHit>();
        var pages = 0;
        for (string? cursor = null; pages == 0 || cursor is not null; pages++)
        {
            var page = Got(await Client.SearchAsync(ConversationKind.Conversation, World.ClaudiasTeam, "1", SearchWindow.Since(DateTimeOffset.UnixEpoch), 2, cursor, default));
            hits.AddRange(page.Hits);
            cursor = page.Next;
        }

        Assert.Equal(2, pages);
        Assert.Equal(hits.Count, hits.DistinctBy(hit => hit.Id).Count());
        var snapshot = Got(await Client.ConversationAsync(World.Conversation.Id, BodyFormat.Plain, default));
        Assert.Contains(new SearchHit(World.Conversation.Id, snapshot.Facts.AsOf), hits);
    }

    [Fact]
    public async Task UpdatedSince_FindsConversationsAndTickets_ToTheSecond()
    {
        var at = Got(await Client.ConversationAsync(World.Conversation.Id, BodyFormat.Plain, default)).Facts.AsOf;

        var found = (await World.Gateway.UpdatedSinceAsync("demo", new(at), 100, default)).Hits;
        var (all, next, cut) = await World.Gateway.UpdatedSinceAsync("demo", new(DateTimeOffset.UnixEpoch), 100, default);
        var one = await World.Gateway.UpdatedSinceAsync("demo", new(DateTimeOffset.UnixEpoch), 1, default);

        Assert.Contains(new UpdatedConversation(World.Conversation, ConversationKind.Conversation, at), found);
        Assert.All(found, hit => Assert.True(hit.UpdatedAt >= at));
        Assert.Contains(all, hit => hit.Key == World.Ticket && hit.Kind == ConversationKind.Ticket);
        Assert.Equal(all.Count, all.DistinctBy(hit => hit.Key).Count());
        Assert.Equal(all.OrderBy(hit => hit.UpdatedAt), all);
        Assert.Equal((null, null), (next, cut));
        Assert.Equal(all.TakeWhile(hit => hit.UpdatedAt == all[0].UpdatedAt), one.Hits);
    }

    private protected abstract Task<ContractWorld> StartAsync();

    private Author Customer => new(AuthorKind.Customer, World.Customer);

    private Author Mate => new(AuthorKind.Teammate, World.Teammate);

    private static T Got<T>(ApiResult<T> result) => Assert.IsType<ApiResult<T>.Got>(result).Value;

    private static string Missing<T>(ApiResult<T> result) => Assert.IsType<ApiResult<T>.Missing>(result).Code;
}

public sealed class SimulatedRestTests : RestContract
{
    private protected override Task<ContractWorld> StartAsync() => ContractWorld.SimulatedAsync();
}

public sealed class RecordedRestTests : RestContract
{
    private protected override Task<ContractWorld> StartAsync() => ContractWorld.RecordedAsync();
}
