import Testing

@testable import Model

@Suite struct DayTests {
    @Test func everyDayOfFourCenturiesComesBackFromItsDate() throws {
        var day = try #require(Day(year: 1900, month: 1, day: 1))
        let end = try #require(Day(year: 2300, month: 1, day: 1))
        while day < end {
            let (year, month, number) = day.date
            #expect(Day(year: year, month: month, day: number) == day)
            #expect(Day(iso: day.iso) == day)
            day = Day(number: day.number + 1)
        }
    }

    @Test(arguments: [("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2020-06-30", 18_443)])
    func daysAreCountedFrom1970(iso: String, number: Int32) {
        #expect(Day(iso: iso)?.number == number)
        #expect(Day(number: number).iso == iso)
    }

    @Test(arguments: [
        "2021-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "2020-6-3", "20200603", "", "2020-06-30x",
    ])
    func aDateThatTheCalendarLacksIsNone(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func weekdaysAreThoseOfOrg() {
        #expect(Day(iso: "2020-06-30")?.weekday == "Tue")
        #expect(Day(iso: "1969-12-28")?.weekday == "Sun")
    }

    @Test func aMomentIsReadAsItIsWritten() throws {
        let day = try #require(Day(iso: "2020-03-02"))
        #expect(Moment(iso: "2020-03-02T09:15") == Moment(day: day, minute: 555))
        #expect(Moment(day: day, minute: 555).iso == "2020-03-02T09:15")
        #expect(Moment(iso: "2020-03-02") == Moment(day: day))
        #expect(Moment(iso: "2020-03-02T24:00") == nil)
        #expect(Moment(iso: "2020-03-02 09:15") == nil)
        #expect(Moment(day: day) < Moment(day: day, minute: 0))
    }
}
