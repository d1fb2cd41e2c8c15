using System.Buffers.Binary;
using System.Xml.Linq;
using LetterLint.Service;
using Shouldly;

namespace LetterLint.Tests.WordAddIn;

/// <summary>The manifest of the Word add-in, checked without the validator, which asks a server.</summary>
public sealed class ManifestTests
{
    private const string Folder = "src/LetterLint.WordAddIn";
    private static readonly XNamespace App = "http://schemas.microsoft.com/office/appforoffice/1.1";
    private static readonly XNamespace Types = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
    private static readonly XNamespace Overrides = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly XElement Manifest = XDocument.Load(Repository.PathOf(Folder, "manifest.xml")).Root!;

    [Fact]
    public void Its_elements_stand_in_the_order_that_the_schema_wants()
    {
        Manifest.Name.ShouldBe(App + "OfficeApp");
        Manifest.Attribute(Instance + "type")!.Value.ShouldBe("TaskPaneApp");
        Manifest.Elements().Select(element => element.Name.LocalName).ShouldBe(
            ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides"]);
        Guid.TryParse(Value("Id"), out _).ShouldBeTrue();
        Version.Parse(Value("Version")).Revision.ShouldBeGreaterThanOrEqualTo(0);
        Value("Permissions").ShouldBe("ReadWriteDocument");
        Manifest.Element(App + "Hosts")!.Elements().Select(host => host.Attribute("Name")!.Value).ShouldBe(["Document"]);
        Manifest.Element(Overrides + "VersionOverrides")!.Elements().Select(element => element.Name.LocalName).ShouldBe(["Hosts", "Resources"]);
        Manifest.Descendants(Overrides + "Resources").Single().Elements().Select(element => element.Name.LocalName).ShouldBe(["Images", "Urls", "ShortStrings", "LongStrings"]);
    }

    [Fact]
    public void Every_reference_to_a_resource_finds_one_of_its_kind_and_none_is_idle()
    {
        var resources = Manifest.Descendants(Overrides + "Resources").Single();
        var known = resources.Elements().Elements().ToDictionary(resource => resource.Attribute("id")!.Value, resource => resource.Name.LocalName);
        var used = Manifest.Descendants().Where(element => element.Attribute("resid") is not null).ToArray();
        used.Select(element => element.Attribute("resid")!.Value).Distinct().ShouldBe(known.Keys, ignoreOrder: true);
        foreach (var element in used)
        {
            known[element.Attribute("resid")!.Value].ShouldBe(element.Name.LocalName switch
            {
                "Image" => "Image",
                "SourceLocation" or "LearnMoreUrl" => "Url",
                _ => "String",
            });
        }

        known.Keys.ShouldAllBe(id => id.Length <= 32);
        resources.Elements(Types + "ShortStrings").Elements().ShouldAllBe(text => text.Attribute("DefaultValue")!.Value.Length <= 125);
        resources.Elements(Types + "LongStrings").Elements().ShouldAllBe(text => text.Attribute("DefaultValue")!.Value.Length <= 250);
    }

    [Fact]
    public void Every_address_is_that_of_the_service_over_https()
    {
        var addresses = Manifest.Descendants().Attributes("DefaultValue").Select(attribute => attribute.Value).Where(value => value.Contains("://")).ToArray();
        addresses.Length.ShouldBeGreaterThan(6);
        addresses.ShouldAllBe(address => address.StartsWith(ServiceSettings.Address + "/", StringComparison.Ordinal));
        ServiceSettings.Address.ShouldStartWith("https://");
        foreach (var address in addresses)
        {
            File.Exists(Repository.PathOf(Folder, address[(ServiceSettings.Address.Length + 1)..])).ShouldBeTrue(address);
        }
    }

    [Fact]
    public void Icons_have_the_sizes_that_they_are_used_in()
    {
        var resources = Manifest.Descendants(Types + "Image").Where(image => image.Attribute("id") is not null)
            .ToDictionary(image => image.Attribute("id")!.Value, image => image.Attribute("DefaultValue")!.Value);
        foreach (var icon in Manifest.Descendants(Overrides + "Icon"))
        {
            icon.Elements().Select(image => image.Attribute("size")!.Value).ShouldBe(["16", "32", "80"]);
            foreach (var image in icon.Elements())
            {
                SizeOf(resources[image.Attribute("resid")!.Value]).ShouldBe(int.Parse(image.Attribute("size")!.Value, System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        SizeOf(Manifest.Element(App + "IconUrl")!.Attribute("DefaultValue")!.Value).ShouldBe(32);
        SizeOf(Manifest.Element(App + "HighResolutionIconUrl")!.Attribute("DefaultValue")!.Value).ShouldBe(64);
    }

    private static string Value(string name) => Manifest.Element(App + name)!.Value;

    /// <summary>The width of a square PNG.</summary>
    private static int SizeOf(string address)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf(Folder, "icons", Path.GetFileName(address)));
        bytes.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        height.ShouldBe(width);
        return width;
    }
}
