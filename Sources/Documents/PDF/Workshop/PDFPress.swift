import Threads

/// One worker of a workshop: a renderer that never leaves its thread.
actor PDFPress {
  nonisolated private let executor = ThreadExecutor()
  private let paper: PaperSize
  private var renderer: PDFRenderer?

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(paper: PaperSize) {
    self.paper = paper
  }

  func render(_ pack: PrintPack) throws(PDFError) -> [UInt8] {
    try readyRenderer().render(pack)
  }

  private func readyRenderer() throws(PDFError) -> PDFRenderer {
    if let renderer { return renderer }
    let renderer = try PDFRenderer(paper: paper)
    self.renderer = renderer
    return renderer
  }
}
