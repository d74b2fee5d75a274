extension Plan {
    /// How the heading of this number is found again in another version of the file.
    package func key(ofHeading heading: Int) -> HeadingKey { headingKey(heading) }
}
