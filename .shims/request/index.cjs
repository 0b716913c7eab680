module.exports = () => {
  throw new Error('inkledger reads tables from files only: reading by URL is not available');
};
